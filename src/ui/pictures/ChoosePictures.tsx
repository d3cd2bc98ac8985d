import { FolderOpen, ImagePlus } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PictureSource } from '@/workers';
import { Button } from '../shell';
import styles from './PicturesDialog.module.css';

const TYPES = '.png,.jpg,.jpeg,.webp,.gif,.avif,.bmp,.zip';
const EXAMPLES = [
  ['id', '100012.jpg'],
  ['name', 'cup-blue.png'],
  ['number', '100012-1.jpg'],
  ['folder', '100012/'],
] as const;
const icon = { size: 16, strokeWidth: 1.75 } as const;

const sourcesOf = (files: FileList | null): PictureSource[] =>
  [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));

/** Asks for pictures: files, a folder, a ZIP; and says how they have to be named. */
export function ChoosePictures({ onChoose }: { onChoose: (sources: readonly PictureSource[]) => void }) {
  const { t } = useTranslation('pictures');
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement) => {
    const sources = sourcesOf(input.files);
    input.value = '';
    if (sources.length > 0) onChoose(sources);
  };
  return (
    <div className={styles.choose}>
      <div className={styles.area}>
        <ImagePlus size={28} strokeWidth={1.5} aria-hidden="true" />
        <strong>{t('choose-title')}</strong>
        <p>{t('choose-formats')}</p>
        <div className={styles.buttons}>
          <Button variant="primary" icon={<ImagePlus {...icon} />} onClick={() => files.current?.click()}>
            {t('choose-files')}
          </Button>
          <Button icon={<FolderOpen {...icon} />} onClick={() => folder.current?.click()}>
            {t('choose-folder')}
          </Button>
        </div>
      </div>
      <section aria-labelledby="picture-names">
        <h3 id="picture-names">{t('names-title')}</h3>
        <dl className={styles.names}>
          {EXAMPLES.map(([by, example]) => (
            <div key={by}>
              <dt>{example}</dt>
              <dd>{t(`names-${by}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <input ref={files} type="file" hidden multiple accept={TYPES} onChange={(event) => take(event.currentTarget)} />
      <input
        ref={(input) => {
          folder.current = input;
          input?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        hidden
        multiple
        onChange={(event) => take(event.currentTarget)}
      />
    </div>
  );
}
