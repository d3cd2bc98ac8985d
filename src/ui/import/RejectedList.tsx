import { useVirtualizer } from '@tanstack/react-virtual';
import { CircleCheck, Copy, Download } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { rejectText } from '@/core/catalogue';
import { BYTE_ORDER_MARK, csvText } from '@/core/csv';
import type { CatalogueView } from '@/workers';
import { Button, EmptyState, useLang } from '../shell';
import styles from './RejectedList.module.css';

const ROW = 30;
/** Long enough for the browser to have begun the download. */
const KEEP_URL_MS = 60_000;

/** The rows that were left out: where, what stood there, and why; to copy or download as CSV. */
export function RejectedList({ rejected, total, fileName }: { rejected: CatalogueView['rejected']; total: number; fileName: string }) {
  const { t, i18n } = useTranslation(['imports', 'common']);
  const lang = useLang();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rejected.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  });
  const shown = virtual.getVirtualItems();
  const number = new Intl.NumberFormat(i18n.language);
  if (rejected.length === 0) return <EmptyState icon={<CircleCheck size={24} strokeWidth={1.5} />} title={t('rejected-none')} />;
  const heads = [t('rejected-line'), t('rejected-column'), t('rejected-value'), t('rejected-reason')];
  const csv = () => csvText([heads, ...rejected.map((reject) => [reject.line, reject.column, reject.value, rejectText(reject, lang)])]);
  const copy = async () => {
    await navigator.clipboard.writeText(csv());
    toast.success(t('rejected-copied'));
  };
  const download = () => {
    const url = URL.createObjectURL(new Blob([BYTE_ORDER_MARK, csv()], { type: 'text/csv;charset=utf-8' }));
    Object.assign(document.createElement('a'), { href: url, download: `${fileName}.rejected.csv` }).click();
    setTimeout(() => URL.revokeObjectURL(url), KEEP_URL_MS);
  };
  return (
    <div className={styles.rejected}>
      <div className={styles.tools}>
        <span>
          {total > rejected.length ? t('rejected-first', { shown: number.format(rejected.length), total: number.format(total) }) : null}
        </span>
        <Button size="s" icon={<Copy size={14} strokeWidth={1.75} />} onClick={() => void copy()}>
          {t('rejected-copy')}
        </Button>
        <Button size="s" icon={<Download size={14} strokeWidth={1.75} />} onClick={download}>
          {t('rejected-download')}
        </Button>
      </div>
      <div ref={scroller} className={styles.scroller}>
        <table className={styles.table} aria-rowcount={rejected.length + 1}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Spacer height={shown[0]?.start ?? 0} />
            {shown.map(({ index }) => {
              const reject = rejected[index];
              if (!reject) return null;
              return (
                <tr key={index} aria-rowindex={index + 2}>
                  <td>{reject.line}</td>
                  <td title={reject.column}>{reject.column}</td>
                  <td title={reject.value} data-blank={reject.value === '' ? true : undefined}>
                    {reject.value || t('rejected-blank')}
                  </td>
                  <td>{rejectText(reject, lang)}</td>
                </tr>
              );
            })}
            <Spacer height={virtual.getTotalSize() - (shown.at(-1)?.end ?? 0)} />
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** Stands for the rows that are not drawn. */
function Spacer({ height }: { height: number }) {
  return height > 0 ? (
    <tr>
      <td className={styles.spacer} colSpan={4} style={{ height }} />
    </tr>
  ) : null;
}
