import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Template } from '@/core/templates';
import { Dialog, IconButton, Menu, Segmented } from '../shell';
import { BuiltIns } from './BuiltIns';
import type { Choice } from './make-page';
import { TemplateCard } from './TemplateCard';
import styles from './Templates.module.css';
import { type Target, useApply } from './use-apply';
import { useTemplates } from './use-templates';

const icon = { size: 14, strokeWidth: 1.75 } as const;

/** All templates as tiny planograms; a click applies one to what is chosen above. */
export function TemplateGallery({ moduleId, onClose }: { moduleId: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('templates');
  const { module, supply, apply } = useApply(moduleId);
  const { templates, rename, remove } = useTemplates();
  const [target, setTarget] = useState<Target>(module ? 'module' : 'new-module');
  const tiles = module?.tiles?.length ?? 0;
  const choose = async (choice: Choice) => {
    if (await apply[target](choice)) onClose();
  };
  const isPossible = (of: Choice['of']) => target !== 'module' || of === 'module';
  const hint =
    target === 'module' && module && tiles > 0
      ? t('hint-module', { count: tiles, title: module.title || t('new-module') })
      : supply > 0
        ? t('hint-supply', { count: supply })
        : t('hint-no-supply');
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('title')} width={760}>
      <div className={styles.target}>
        <span>{t('apply-to')}</span>
        <Segmented
          label={t('apply-to')}
          value={target}
          onChange={setTarget}
          options={[
            ...(module ? [{ value: 'module' as const, label: t('to-module') }] : []),
            { value: 'new-module', label: t('to-new-module') },
            { value: 'page', label: t('to-page') },
          ]}
        />
      </div>
      <p className={styles.hint} role="status">
        {hint}
      </p>
      <BuiltIns onPick={(choice) => void choose(choice)} />
      <h3 className={styles.heading2}>{t('mine')}</h3>
      {templates?.length === 0 ? <p className={styles.empty}>{t('mine-empty')}</p> : null}
      <ul className={styles.grid}>
        {(templates ?? []).map((template) => (
          <OwnCard
            key={template.id}
            template={template}
            isPossible={isPossible(template.of)}
            onPick={() => void choose(template)}
            onRename={(name) => void rename(template.id, name)}
            onRemove={() => void remove(template)}
          />
        ))}
      </ul>
    </Dialog>
  );
}

function OwnCard({
  template,
  isPossible,
  onPick,
  onRename,
  onRemove,
}: {
  template: Template;
  isPossible: boolean;
  onPick: () => void;
  onRename: (name: string) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation('templates');
  const [renaming, setRenaming] = useState(false);
  return (
    <li className={styles.card}>
      <TemplateCard choice={template} isPossible={isPossible} onPick={onPick} />
      {renaming ? (
        <NameField
          name={template.name}
          onDone={(name) => {
            setRenaming(false);
            if (name !== '' && name !== template.name) onRename(name);
          }}
        />
      ) : (
        <Menu
          align="end"
          trigger={
            <IconButton
              size="s"
              className={styles.more}
              label={t('more-of', { name: template.name })}
              icon={<Ellipsis size={16} strokeWidth={1.75} />}
            />
          }
          items={[
            { label: t('rename'), icon: <Pencil {...icon} />, takesFocus: true, onSelect: () => setTimeout(() => setRenaming(true)) },
            'separator',
            { label: t('delete'), icon: <Trash2 {...icon} />, danger: true, onSelect: onRemove },
          ]}
        />
      )}
    </li>
  );
}

/** A name while it is edited: Enter and leaving keep it, Escape does not. */
function NameField({ name, onDone }: { name: string; onDone: (name: string) => void }) {
  const { t } = useTranslation('templates');
  const [draft, setDraft] = useState(name);
  const done = useRef(false);
  const finish = (next: string) => {
    if (done.current) return;
    done.current = true;
    onDone(next.trim());
  };
  return (
    <input
      ref={(element) => {
        if (element && document.activeElement !== element && !done.current) element.select();
      }}
      className={styles.rename}
      aria-label={t('name-label')}
      data-editing=""
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => finish(draft)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') finish(draft);
        if (event.key === 'Escape') finish(name);
      }}
    />
  );
}
