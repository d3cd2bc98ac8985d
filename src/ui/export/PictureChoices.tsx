import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '@/core/page';
import { type Cutting, FORMATS } from '@/export';
import { usePagePolicy } from '../kept-policies';
import { NumberField, Row, Segmented, Select } from '../shell';
import styles from './ExportDialog.module.css';
import type { PicturePlan, Wanted } from './plan-pictures';
import { ViewportRows } from './ViewportRows';

const SCALES = [1, 2, 3] as const;
const CUTTINGS: readonly Cutting[] = ['page', 'modules', 'slices'];
/** What shops ask for. */
const WIDTHS = [750, 790, 990, 1200, 1920];
const OTHER = 'other';

export interface ChoicesProps {
  wanted: Wanted;
  onChange: (change: Partial<Wanted>) => void;
}

/** Format, cut and size. */
export function PictureChoices({ wanted, onChange }: ChoicesProps) {
  const { t } = useTranslation('output');
  const { format, cutting, scale, mostHeight, mostKb } = wanted;
  return (
    <>
      <Row>
        <span>{t('format')}</span>
        <Segmented
          label={t('format')}
          value={format}
          onChange={(value) => onChange({ format: value })}
          options={FORMATS.map((value) => ({ value, label: t(`format-${value}`) }))}
        />
      </Row>
      {format === 'svg' ? <p className={styles.about}>{t('svg-about')}</p> : null}
      <Row>
        <span>{t('cutting')}</span>
        <Segmented
          label={t('cutting')}
          value={cutting}
          onChange={(value) => onChange({ cutting: value })}
          options={CUTTINGS.map((value) => ({ value, label: t(`cutting-${value}`) }))}
        />
      </Row>
      {cutting === 'slices' ? (
        <div className={styles.fields}>
          <NumberField
            label={t('slice-height')}
            value={mostHeight}
            min={100}
            max={16_384}
            step={10}
            optional={false}
            suffix="px"
            onCommit={(value) => value !== null && onChange({ mostHeight: value })}
          />
          <NumberField
            label={t('slice-bytes')}
            value={mostKb}
            min={20}
            max={100_000}
            step={10}
            suffix="kB"
            placeholder={t('slice-bytes-any')}
            onCommit={(value) => onChange({ mostKb: value })}
          />
        </div>
      ) : (
        <Row>
          <span>{t('scale')}</span>
          <Segmented
            label={t('scale')}
            value={String(scale)}
            onChange={(value) => onChange({ scale: Number(value) })}
            options={SCALES.map((times) => ({ value: String(times), label: t('scale-times', { times: String(times) }) }))}
          />
        </Row>
      )}
    </>
  );
}

/** The viewports, and what comes out of each in px. */
export function ViewportList({
  page,
  plans,
  chosen,
  nameOf,
  wanted,
  onChange,
  onChoose,
}: ChoicesProps & {
  page: Page;
  plans: readonly PicturePlan[];
  chosen: readonly string[];
  nameOf: (viewport: string) => string;
  onChoose: (chosen: string[]) => void;
}) {
  const { t } = useTranslation('output');
  const slices = wanted.cutting === 'slices';
  const widthOf = (id: string) => page.viewports.find((viewport) => viewport.id === id)?.width ?? 0;
  return (
    <ViewportRows
      label={t('viewports')}
      page={page}
      nameOf={(id) => (slices ? nameOf(id) : t('viewport-width', { viewport: nameOf(id), width: String(widthOf(id)) }))}
      chosen={chosen}
      onChoose={onChoose}
      choice={
        slices
          ? (id) => (
              <WidthChoice
                viewport={nameOf(id)}
                own={widthOf(id)}
                value={wanted.widths[id] ?? widthOf(id)}
                onChange={(value) => onChange({ widths: { ...wanted.widths, [id]: value } })}
              />
            )
          : undefined
      }
      said={(id) => {
        const plan = plans.find(({ viewport }) => viewport === id);
        return (
          <>
            {plan ? <Size plan={plan} cutting={wanted.cutting} /> : null}
            {plan?.way === 'never' ? <em>{t('size-too-large')}</em> : null}
          </>
        );
      }}
    />
  );
}

function Size({ plan: { slices, widthPx, heightPx, highestPx }, cutting }: { plan: PicturePlan; cutting: Cutting }) {
  const { t } = useTranslation('output');
  if (cutting === 'page') return t('size', { width: String(widthPx), height: String(heightPx) });
  return t(cutting === 'slices' ? 'slices' : 'pieces', { count: slices.length, width: String(widthPx), height: String(highestPx) });
}

/** A usual width, the page's own, or any other. */
function WidthChoice({
  viewport,
  own,
  value,
  onChange,
}: {
  viewport: string;
  own: number;
  value: number;
  onChange: (width: number) => void;
}) {
  const { t } = useTranslation('output');
  const brand = usePagePolicy();
  const widths = [...new Set([...WIDTHS, ...(brand?.widths ?? []), own, 2 * own])].sort((a, b) => a - b);
  const [isOther, setOther] = useState(!widths.includes(value));
  return (
    <div className={styles.width}>
      <Select
        label={t('slice-width', { viewport })}
        hideLabel
        value={isOther ? OTHER : String(value)}
        onChange={(next) => {
          setOther(next === OTHER);
          if (next !== OTHER) onChange(Number(next));
        }}
        options={[
          ...widths.map((width) => ({
            value: String(width),
            label: t(brand?.widths?.includes(width) ? 'slice-width-brand' : 'slice-width-px', {
              width: String(width),
              brand: brand?.brand ?? '',
            }),
          })),
          { value: OTHER, label: t('slice-width-other') },
        ]}
      />
      {isOther ? (
        <NumberField
          label={t('slice-width-own', { viewport })}
          hideLabel
          value={value}
          min={200}
          max={4096}
          optional={false}
          suffix="px"
          onCommit={(width) => width !== null && onChange(width)}
        />
      ) : null}
    </div>
  );
}
