import { Info } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { knownParams, type PageAttention } from '@/core/attention';
import { viewportName } from '@/core/rules';
import type { Language } from '@/editor';
import { openFigures } from '@/ui/figures-dialog';
import { Button, useEditor, useLang } from '@/ui/shell';
import styles from './Basis.module.css';
import { numberText, wholeShareText } from './number-words';

/** One click from every figure: each parameter of the model, its value, and how well it is known. */
export function Basis({ attention }: { attention: PageAttention }) {
  const { t } = useTranslation('flow');
  const lang = useLang();
  const page = useEditor((state) => state.page);
  const { pictures, viewport, layout } = attention;
  return (
    <Popover.Root>
      <Popover.Trigger className={styles.open}>
        <Info size={14} strokeWidth={1.75} aria-hidden="true" />
        {t('basis-open')}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          tabIndex={0}
          className={styles.popover}
          align="start"
          sideOffset={8}
          collisionPadding={8}
          aria-label={t('basis-title')}
        >
          <h2>{t('basis-title')}</h2>
          <p>{t('basis-intro')}</p>
          <p>{pictures ? t('basis-pictures', { count: pictures.size }) : t('basis-no-pictures')}</p>
          <table>
            <caption>{t('basis-page', { viewport: viewportName(viewport, lang) })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('basis-param')}</th>
                <th scope="col">{t('basis-value')}</th>
                <th scope="col">{t('basis-basis')}</th>
              </tr>
            </thead>
            <tbody>
              {knownParams(page, layout.metrics.phone).map(({ name, value, basis }) => (
                <tr key={name}>
                  <th scope="row">{t(`param-${name}`)}</th>
                  <td>{valueText(name, value, lang)}</td>
                  <td data-basis={basis}>{t(`basis-${basis}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Popover.Close asChild>
            <Button onClick={() => openFigures('calibration')}>{t('basis-calibrate')}</Button>
          </Popover.Close>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** What is added to ln s is told as the factor that it is. */
function valueText(name: string, value: number, lang: Language): string {
  if (['price', 'badge', 'animated', 'soldOut'].includes(name)) return `×${numberText(Math.exp(value), lang, 2)}`;
  if (['alpha', 'gamma', 'focusX', 'focusY'].includes(name)) return wholeShareText(value, lang);
  return numberText(value, lang, 2);
}
