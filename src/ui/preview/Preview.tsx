import { Maximize, Minimize, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { findVariant, layoutPage } from '@/core/page';
import { MockupPage } from '@/ui/mockup';
import { IconButton, NumberField, Segmented, Select, useEditor, useEditorStore, useImages } from '../shell';
import { DEVICES, type DeviceId, devicesFor, fitInto, placeOn, WIDTHS } from './devices';
import styles from './Preview.module.css';
import { useFullScreen } from './use-full-screen';
import { useRoom } from './use-room';

const icon = { size: 16, strokeWidth: 1.75 } as const;
const CUSTOM = 'custom';
/** What scrolls is reached by keyboard. */
const SCROLLABLE = { tabIndex: 0 } as const;

/** The page as a shopper sees it, at one viewport on the screen of one device: nothing of the tool is on it. */
export function Preview({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['preview', 'common']);
  const store = useEditorStore();
  const images = useImages();
  const page = useEditor((state) => state.page);
  const version = useEditor(({ whole, variant }) => (variant === null ? undefined : findVariant(whole, variant)?.name));
  // The canvas stays as it is behind the preview.
  const [viewport, setViewport] = useState(() => store.getState().viewport);
  const layout = useMemo(() => layoutPage(page, viewport), [page, viewport]);
  const isPhone = layout.metrics.phone;
  const choices = devicesFor(isPhone);
  const [device, setDevice] = useState<DeviceId | typeof CUSTOM>();
  const [width, setWidth] = useState<number>();

  const known = device === CUSTOM || (device && choices.includes(device)) ? device : (choices[1] as DeviceId);
  const screen = known === CUSTOM ? { width: width ?? layout.width, height: layout.metrics.fold } : DEVICES[known];
  const { scale, margin, isSideways } = placeOn(layout.width, screen.width, isPhone);
  const [room, measured] = useRoom();
  const shown = fitInto(screen, measured);
  const whole = useRef<HTMLDivElement>(null);
  const [isFull, toggleFull] = useFullScreen(whole, () => toast.error(t('no-full-screen')));

  const name = (id: string) => (id === 'desktop' || id === 'mobile' ? t(`common:${id}`) : id);
  const title = [page.title || page.banner?.headline || t('untitled'), version].filter(Boolean).join(' · ');
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Content ref={whole} className={styles.preview} aria-describedby={undefined}>
          <header className={styles.bar}>
            <Dialog.Title className={styles.title}>{t('title', { page: title })}</Dialog.Title>
            <div className={styles.choices}>
              <Segmented
                label={t('common:viewport')}
                value={viewport}
                onChange={setViewport}
                options={page.viewports.map(({ id }) => ({ value: id, label: name(id) }))}
              />
              <Select
                label={t('device')}
                hideLabel
                value={known}
                onChange={setDevice}
                options={[...choices.map((id) => ({ value: id, label: t(`device-${id}`) })), { value: CUSTOM, label: t('custom') }]}
              />
              {known === CUSTOM ? (
                <div className={styles.width}>
                  <NumberField
                    label={t('device-width')}
                    hideLabel
                    value={screen.width}
                    {...WIDTHS}
                    step={10}
                    suffix="px"
                    optional={false}
                    onCommit={(next) => next !== null && setWidth(next)}
                  />
                </div>
              ) : null}
            </div>
            <div className={styles.end}>
              <span className={styles.size}>
                {t('shown-at', { width: screen.width, height: screen.height, percent: `${Math.round(shown * 100)}%` })}
              </span>
              <IconButton
                label={isFull ? t('leave-full-screen') : t('full-screen')}
                icon={isFull ? <Minimize {...icon} /> : <Maximize {...icon} />}
                onClick={toggleFull}
              />
              <Dialog.Close asChild>
                <IconButton label={t('common:close')} icon={<X {...icon} />} />
              </Dialog.Close>
            </div>
          </header>
          {isSideways ? <p className={styles.note}>{t('sideways')}</p> : null}
          <div ref={room} className={styles.room}>
            <div className={styles.frame} style={{ width: screen.width * shown, height: screen.height * shown }}>
              <section
                className={styles.screen}
                style={{ width: screen.width, height: screen.height, transform: `scale(${shown})` }}
                aria-label={t('page-at', { viewport: name(viewport), width: screen.width })}
                {...SCROLLABLE}
              >
                <div className={styles.page} style={{ width: layout.width * scale, height: layout.height * scale, marginInline: margin }}>
                  <div className={styles.scaled} style={{ transform: `scale(${scale})` }}>
                    <MockupPage page={page} viewport={viewport} layout={layout} images={images} />
                  </div>
                </div>
              </section>
            </div>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
