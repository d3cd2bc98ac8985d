import { LockOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Page } from '@/core/page';
import { Button } from '@/ui/shell';
import styles from './Arrange.module.css';
import { tileFacts } from './ask';

/** Which locked tiles the arranger may move all the same, and the way to take that back. */
export function Unlocked({ tiles, page, onLock }: { tiles: readonly string[]; page: Page; onLock: () => void }) {
  const { t } = useTranslation('arrange');
  const facts = tileFacts(page);
  const unlocked = tiles.flatMap((tile) => facts.get(tile) ?? []).filter(({ locked }) => locked);
  if (unlocked.length === 0) return null;
  const titles = unlocked.map(({ title }) => title).join(t('and'));
  return (
    <div className={styles.unlocked}>
      <LockOpen size={14} strokeWidth={1.75} aria-hidden="true" />
      <p title={titles}>{t('unlocked', { count: unlocked.length, titles })}</p>
      <Button size="s" variant="ghost" onClick={onLock}>
        {t('keep-locked')}
      </Button>
    </div>
  );
}
