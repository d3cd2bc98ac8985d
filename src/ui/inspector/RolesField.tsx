import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { SKU_ROLES, type SkuRole } from '@/core/page';
import { Chip, useLocked } from '@/ui/shell';
import styles from './Inspector.module.css';
import own from './RolesField.module.css';

/** What a SKU is there for, as switches; a role that only some of several SKUs have is mixed. */
export function RolesField({
  roles,
  partial = [],
  onToggle,
}: {
  roles: readonly SkuRole[];
  partial?: readonly SkuRole[];
  onToggle: (role: SkuRole, on: boolean) => void;
}) {
  const { t } = useTranslation('inspector');
  const id = useId();
  const isLocked = useLocked();
  return (
    <div>
      <span id={id} className={styles.label}>
        {t('roles')}
      </span>
      <fieldset className={styles.roles} aria-labelledby={id} disabled={isLocked}>
        {SKU_ROLES.map((role) => {
          const state = roles.includes(role) ? true : partial.includes(role) ? 'mixed' : false;
          return (
            <Chip key={role} kind="switch" className={own.role} aria-pressed={state} onClick={() => onToggle(role, state !== true)}>
              {t(`role-${role}`)}
            </Chip>
          );
        })}
      </fieldset>
    </div>
  );
}
