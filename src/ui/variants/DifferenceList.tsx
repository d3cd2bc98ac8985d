import { ArrowLeft, ArrowRight } from 'lucide-react';
import { type KeyboardEvent, type MouseEventHandler, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Difference, differenceKey } from '@/core/review';
import { Button, Tooltip, useLang } from '../shell';
import styles from './DifferenceList.module.css';
import { differenceWords, grouped } from './difference-words';
import type { Compared } from './use-compared';

const icon = { size: 14, strokeWidth: 1.75 } as const;

export interface DifferenceListProps {
  compared: Compared;
  /** What the two are called. */
  names: { left: string; right: string };
  readOnly: boolean;
  /** Lights up what a difference is about; null ends it. `reveal` brings it into view. */
  onPoint: (difference: Difference | null, reveal: boolean) => void;
  onTake: (difference: Difference, into: 'left' | 'right', what: string) => void;
}

/** What differs, by group. Arrows go from one to the next; each can be taken over in either direction. */
export function DifferenceList({ compared, names, readOnly, onPoint, onTake }: DifferenceListProps) {
  const { t } = useTranslation(['variants', 'common']);
  const lang = useLang();
  const root = useRef<HTMLDivElement>(null);
  /** Where the focus goes when the difference that had it is gone. */
  const next = useRef<number | null>(null);
  const { left, right, differences } = compared;
  const groups = useMemo(() => grouped(differences), [differences]);
  const words = useMemo(() => differenceWords({ t, lang, left: left.page, right: right.page }), [t, lang, left.page, right.page]);
  const rows = () => [...(root.current?.querySelectorAll<HTMLElement>('[data-difference]') ?? [])];

  useEffect(() => {
    if (next.current === null || differences.length === 0) return;
    const all = rows();
    all[Math.min(next.current, all.length - 1)]?.focus();
    next.current = null;
  });

  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const all = rows();
    all[Math.max(0, Math.min(all.length - 1, all.indexOf(event.currentTarget) + step))]?.focus();
  };
  const take = (difference: Difference, into: 'left' | 'right', what: string, row: Element | null | undefined) => {
    next.current = rows().findIndex((one) => one.closest('li') === row);
    onTake(difference, into, what);
  };

  return (
    <div ref={root} className={styles.list}>
      {groups.map(({ group, differences: own }) => (
        <section key={group} aria-labelledby={`difference-${group}`}>
          <h3 id={`difference-${group}`} className={styles.head}>
            {t(`group-${group}`)}
            <span>{own.length}</span>
          </h3>
          <ul>
            {own.map((difference) => {
              const { title, detail } = words(difference);
              return (
                <li
                  key={differenceKey(difference)}
                  className={styles.row}
                  onPointerEnter={() => onPoint(difference, false)}
                  onPointerLeave={() => onPoint(null, false)}
                >
                  <button
                    type="button"
                    className={styles.about}
                    data-difference={difference.kind}
                    onKeyDown={onKeyDown}
                    onFocus={() => onPoint(difference, true)}
                    onClick={() => onPoint(difference, true)}
                  >
                    <span className={styles.title} title={title}>
                      {title}
                    </span>
                    <span className={styles.detail}>{detail}</span>
                  </button>
                  <span className={styles.take}>
                    <Take
                      into={names.left}
                      icon={<ArrowLeft {...icon} />}
                      disabled={readOnly}
                      onClick={(event) => take(difference, 'left', title, event.currentTarget.closest('li'))}
                    />
                    <Take
                      into={names.right}
                      icon={<ArrowRight {...icon} />}
                      disabled={readOnly}
                      onClick={(event) => take(difference, 'right', title, event.currentTarget.closest('li'))}
                    />
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface TakeProps {
  /** The version that takes it. */
  into: string;
  icon: ReactNode;
  disabled: boolean;
  onClick: MouseEventHandler<HTMLButtonElement>;
}

/** Takes a difference over: the arrow with the name of the version that it goes to. */
function Take({ into, icon: arrow, disabled, onClick }: TakeProps) {
  const { t } = useTranslation('variants');
  return (
    <Tooltip content={t('take-into', { name: into })}>
      <Button size="s" variant="ghost" aria-label={t('take-into', { name: into })} icon={arrow} disabled={disabled} onClick={onClick}>
        <span className={styles.into}>{into}</span>
      </Button>
    </Tooltip>
  );
}
