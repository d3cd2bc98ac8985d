import { useTranslation } from 'react-i18next';
import { DateField } from './DateField';
import { dayOf, withDay } from './mixed';
import { At, Pair } from './Section';

export interface DaysFieldsProps {
  /** Path of the object that holds `from` and `to`. */
  field: string;
  from: string | undefined;
  to: string | undefined;
  /** Whether it has to say when it starts. */
  startNeeded?: boolean;
  onChange: (side: 'from' | 'to', time: string | null) => void;
}

/** First and last day of something; it cannot end before it starts. */
export function DaysFields({ field, from, to, startNeeded, onChange }: DaysFieldsProps) {
  const { t } = useTranslation('fields');
  const set = (side: 'from' | 'to') => (day: string) => {
    const days = { from: dayOf(from), to: dayOf(to), [side]: day };
    if (startNeeded && side === 'from' && day === '') return t('from-needed');
    if (days.from !== '' && days.to !== '' && days.from > days.to) return t('dates-cross');
    onChange(side, day === '' ? null : withDay(side === 'from' ? from : to, day));
    return undefined;
  };
  return (
    <Pair>
      <At field={`${field}.from`}>
        <DateField label={t('from')} value={dayOf(from)} onCommit={set('from')} />
      </At>
      <At field={`${field}.to`}>
        <DateField label={t('to')} value={dayOf(to)} onCommit={set('to')} />
      </At>
    </Pair>
  );
}
