import { FileUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PictureSource } from '@/workers';
import { takeDropped } from './dropped-files';
import styles from './FileDrop.module.css';
import type { PictureTarget } from './incoming-pictures';
import { pictureTargetAt } from './picture-target';

export interface FileDropProps {
  /** `target`: where on the page one picture was dropped. */
  onFiles: (files: readonly PictureSource[], target?: PictureTarget) => void;
}

/** What hangs over the window: files, or one picture over a place of the page. */
type Over = { element: Element | null } | 'files' | null;

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
const onePicture = ({ dataTransfer }: DragEvent) =>
  dataTransfer?.items.length === 1 && (dataTransfer.items[0]?.type.startsWith('image/') ?? false);
const targetOf = (event: DragEvent) => (onePicture(event) ? pictureTargetAt(event.clientX, event.clientY) : null);

/** Takes files and folders dropped anywhere on the window, and says so while they hang over it. */
export function FileDrop({ onFiles }: FileDropProps) {
  const { t } = useTranslation('common');
  const [over, setOver] = useState<Over>(null);
  const take = useRef(onFiles);
  take.current = onFiles;

  useEffect(() => {
    // Entering a child leaves its parent, so the depth is counted.
    let depth = 0;
    const show = (event: DragEvent) => {
      // One picture can be dropped on a place, so the page stays in sight.
      if (!onePicture(event) || !document.querySelector('[data-viewport]')) setOver('files');
      else {
        const element = targetOf(event)?.element ?? null;
        setOver((now) => (now && now !== 'files' && now.element === element ? now : { element }));
      }
    };
    const listeners = {
      dragenter: (event: DragEvent) => {
        if (!carriesFiles(event)) return;
        depth++;
        show(event);
      },
      dragover: (event: DragEvent) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        show(event);
      },
      dragleave: (event: DragEvent) => {
        if (carriesFiles(event) && --depth <= 0) setOver(null);
      },
      drop: (event: DragEvent) => {
        if (!carriesFiles(event) || !event.dataTransfer) return;
        event.preventDefault();
        depth = 0;
        setOver(null);
        const target = targetOf(event)?.target;
        const read = takeDropped(event.dataTransfer);
        void read().then((files) => files.length > 0 && take.current(files, target));
      },
    };
    const names = Object.keys(listeners) as (keyof typeof listeners)[];
    for (const name of names) window.addEventListener(name, listeners[name]);
    return () => {
      for (const name of names) window.removeEventListener(name, listeners[name]);
    };
  }, []);

  if (!over) return null;
  if (over === 'files')
    return (
      <div className={styles.over} aria-hidden="true">
        <FileUp size={28} strokeWidth={1.5} />
        <strong>{t('drop-here')}</strong>
        <span>{t('drop-hint')}</span>
      </div>
    );
  const box = over.element?.getBoundingClientRect();
  return (
    <div aria-hidden="true">
      {box ? <div className={styles.place} style={{ left: box.left, top: box.top, width: box.width, height: box.height }} /> : null}
      <div className={styles.hint}>{t(box ? 'drop-picture-here' : 'drop-picture')}</div>
    </div>
  );
}
