import { EqualNot } from 'lucide-react';
import { IconButton } from '@/ui/shell';
import styles from './Differs.module.css';

/** A mark on a value that is another at one viewport than elsewhere; its tooltip says how, and a press makes it the same. */
export function Differs({ label, onSame }: { label: string; onSame: () => void }) {
  return (
    <IconButton
      size="s"
      className={styles.mark}
      label={label}
      data-differs=""
      icon={<EqualNot size={14} strokeWidth={2} />}
      onClick={onSame}
    />
  );
}
