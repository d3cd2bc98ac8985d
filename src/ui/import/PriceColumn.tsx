import { useTranslation } from 'react-i18next';
import type { CatalogueView } from '@/workers';
import { Select } from '../shell';
import { columnsWith } from './columns';
import type { Import } from './use-import';

/** Says which column holds the price, each shown with a value of it. */
export function PriceColumn({ view, change }: { view: CatalogueView; change: Import['change'] }) {
  const { t } = useTranslation(['imports', 'common']);
  const { understanding } = view;
  if (!understanding) return null;
  return (
    <Select
      hideLabel
      label={t('no-price-label')}
      value="none"
      onChange={(value) => change({ columns: columnsWith(understanding, Number(value), 'price') })}
      options={[
        { value: 'none', label: t('no-price-choose'), disabled: true },
        ...understanding.columns.map(({ index, header, sample }) => ({
          value: String(index),
          label: sample[0] ? `${header} · ${sample[0].slice(0, 24)}` : header,
        })),
      ]}
    />
  );
}
