import { useVirtualizer } from '@tanstack/react-virtual';
import { CircleAlert, CircleCheck, CircleSlash, ImageOff } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Tabs } from '../shell';
import type { MatchedPicture, PictureReport } from './match-files';
import styles from './ReportView.module.css';
import { useFailureText } from './use-failure-text';

type View = 'matched' | 'without' | 'unmatched' | 'refused';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;
const ROW = 48;
const SHORT_ROW = 36;

/** What became of the files, and which SKUs have no picture yet. */
export function ReportView({ report }: { report: PictureReport }) {
  const { t } = useTranslation('pictures');
  const failureText = useFailureText();
  const { matched, without, unmatched, refused } = report;
  const [view, setView] = useState<View>(() =>
    matched.length > 0 ? 'matched' : refused.length > unmatched.length ? 'refused' : 'unmatched',
  );
  return (
    <div className={styles.report}>
      <p className={styles.counts} role="status">
        <span data-kind={matched.length > 0 ? 'good' : undefined}>
          <CircleCheck {...icon} />
          {t('count-matched', { count: matched.length })}
        </span>
        <span data-kind={without.length > 0 ? 'open' : undefined}>
          <ImageOff {...icon} />
          {t('count-without', { count: without.length })}
        </span>
        <span>
          <CircleSlash {...icon} />
          {t('count-unmatched', { count: unmatched.length })}
        </span>
        <span data-kind={refused.length > 0 ? 'open' : undefined}>
          <CircleAlert {...icon} />
          {t('count-refused', { count: refused.length })}
        </span>
      </p>
      <Tabs<View>
        className={styles.tabs}
        label={t('title')}
        value={view}
        onChange={setView}
        items={[
          {
            value: 'matched',
            label: t('tab-matched'),
            count: matched.length,
            content: (
              <Rows label={t('tab-matched')} count={matched.length} height={ROW} none={t('matched-none')}>
                {(index) => <MatchedRow match={matched[index]} />}
              </Rows>
            ),
          },
          {
            value: 'without',
            label: t('tab-without'),
            count: without.length,
            content: (
              <Rows label={t('tab-without')} count={without.length} none={t('without-none')}>
                {(index) => <Pair name={without[index]?.title} about={without[index]?.id} />}
              </Rows>
            ),
          },
          {
            value: 'unmatched',
            label: t('tab-unmatched'),
            count: unmatched.length,
            content: (
              <Rows label={t('tab-unmatched')} count={unmatched.length} none={t('unmatched-none')}>
                {(index) => <Pair name={unmatched[index]} />}
              </Rows>
            ),
          },
          {
            value: 'refused',
            label: t('tab-refused'),
            count: refused.length,
            content: (
              <Rows label={t('tab-refused')} count={refused.length} none={t('refused-none')}>
                {(index) => {
                  const file = refused[index];
                  return <Pair name={file?.path} about={file ? failureText(file.failure) : ''} />;
                }}
              </Rows>
            ),
          },
        ]}
      />
    </div>
  );
}

interface RowsProps {
  label: string;
  count: number;
  height?: number;
  /** Said where there are none. */
  none: string;
  children: (index: number) => ReactNode;
}

/** A list of any length, of which only what is seen is drawn. */
function Rows({ label, count, height = SHORT_ROW, none, children }: RowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count, getScrollElement: () => scroller.current, estimateSize: () => height, overscan: 8 });
  if (count === 0) return <EmptyState icon={<CircleCheck size={24} strokeWidth={1.5} />} title={none} />;
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul aria-label={label} className={styles.list} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <li
            key={index}
            className={styles.row}
            style={{ height, transform: `translateY(${start}px)` }}
            aria-setsize={count}
            aria-posinset={index + 1}
          >
            {children(index)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Pair({ name = '', about = '' }: { name?: string | undefined; about?: string | undefined }) {
  return (
    <>
      <span className={styles.name} title={name}>
        {name}
      </span>
      <span className={styles.about} title={about}>
        {about}
      </span>
    </>
  );
}

function MatchedRow({ match }: { match: MatchedPicture | undefined }) {
  const { t } = useTranslation('pictures');
  if (!match) return null;
  const { sku, path, by, picture, others, isSame } = match;
  const facts = [
    isSame ? t('same') : t(`by-${by}`),
    ...(others.length > 0 ? [t('one-of', { count: others.length + 1 })] : []),
    t('size', { width: String(picture.width), height: String(picture.height) }),
    ...(picture.animated ? [t('animated')] : []),
  ];
  return (
    <>
      <Thumb blob={picture.screen ?? picture.bytes} />
      <span className={styles.name}>
        <strong title={sku.title}>{sku.title}</strong>
        <span>{sku.id}</span>
      </span>
      <span className={styles.file}>
        <span title={path}>{path}</span>
        <span title={others.length > 0 ? t('others-title', { list: others.join(', ') }) : undefined}>{facts.join(' · ')}</span>
      </span>
    </>
  );
}

function Thumb({ blob }: { blob: Blob }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const url = URL.createObjectURL(blob);
    setAddress(url);
    return () => URL.revokeObjectURL(url);
  }, [blob]);
  return <span className={styles.thumb}>{address ? <img src={address} alt="" decoding="async" /> : null}</span>;
}
