import { useTranslation } from 'react-i18next';
import type { Page, PageComment } from '@/core/page';
import { newId } from '@/editor';
import { Button, Checkbox, Locked, useDispatch, useEditor, useEditorStore, useLang } from '@/ui/shell';
import { CheckedField } from './CheckedField';
import styles from './Inspector.module.css';
import { ListEditor } from './ListEditor';
import { memory } from './memory';
import { listOrNull, withFields } from './object';
import { At, Fold } from './Section';

type Place = { module?: string; tile?: string };

/** A comment on a tile is also one on its module's tile, not on the module: places are equal or they are not. */
const samePlace = (a: Place = {}, b: Place = {}) =>
  (a.tile ?? '') === (b.tile ?? '') && (a.tile ? true : (a.module ?? '') === (b.module ?? ''));

/** Comments on a place; without one, all of the page, and a new one is on the page itself. */
export function CommentsFold({ at }: { at?: Place }) {
  const { t } = useTranslation('fields');
  const lang = useLang();
  const dispatch = useDispatch();
  const page = useEditor((state) => state.page);
  const { comments = [] } = page;
  const shown = at ? comments.filter((comment) => samePlace(comment.at, at)) : comments;
  const open = shown.filter(({ resolved }) => !resolved).length;
  const change = (next: PageComment[]) => {
    // Entries of other places keep theirs; those shown here follow the list.
    const rest = comments.filter((comment) => !shown.includes(comment));
    dispatch({ type: 'set-page', fields: { comments: listOrNull(at ? [...rest, ...next] : next) } }, { key: 'comments' });
  };
  const blank = (): PageComment => {
    const { author } = memory.getState();
    return { id: newId('c'), author, time: new Date().toISOString(), text: '', ...(at && { at }) };
  };
  const day = new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', { month: 'short', day: 'numeric' });
  return (
    <Fold name="comments" title={t('comments')} note={open > 0 ? t('comments-open', { count: open }) : undefined}>
      <ListEditor
        label={t('comments')}
        items={shown}
        row={({ text, author, time, resolved }) => ({
          title: text,
          note: [resolved ? t('comment-resolved') : '', author, dayText(time, day)].filter(Boolean).join(' · '),
        })}
        form={(comment, set) => <CommentFields page={page} comment={comment} set={set} placed={!at} />}
        onChange={change}
        addLabel={t('comment-add')}
        blank={blank}
        whole={({ text, author }) => text !== '' && author !== ''}
      />
    </Fold>
  );
}

function dayText(time: string, format: Intl.DateTimeFormat): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? time : format.format(date);
}

interface CommentFieldsProps {
  page: Page;
  comment: PageComment;
  set: (next: PageComment) => void;
  /** Whether to say where it is. */
  placed: boolean;
}

function CommentFields({ page, comment, set, placed }: CommentFieldsProps) {
  const { t } = useTranslation('fields');
  return (
    <>
      <At field="comments.text">
        <CheckedField
          label={t('comment-text')}
          multiline
          value={comment.text}
          check={(text) => (text.trim() === '' ? t('text-needed') : undefined)}
          onCommit={(text) => set({ ...comment, text: text.trim() })}
        />
      </At>
      <At field="comments.author">
        <CheckedField
          label={t('comment-author')}
          value={comment.author}
          check={(text) => (text.trim() === '' ? t('name-needed') : undefined)}
          onCommit={(text) => {
            memory.setState({ author: text.trim() });
            set({ ...comment, author: text.trim() });
          }}
        />
      </At>
      <At field="comments.resolved">
        <Checkbox
          label={t('comment-resolved')}
          checked={comment.resolved === true}
          onChange={(resolved) => set(withFields(comment, { resolved: resolved || null }))}
        />
      </At>
      {placed && comment.at ? <PlaceOf page={page} at={comment.at} /> : null}
    </>
  );
}

/** Where a comment is, as a way there. */
function PlaceOf({ page, at }: { page: Page; at: Place }) {
  const { t } = useTranslation('fields');
  const { actions } = useEditorStore();
  const module = page.modules.find(({ id, tiles }) => (at.tile ? tiles?.some((tile) => tile.id === at.tile) : id === at.module));
  const tile = module?.tiles?.find(({ id }) => id === at.tile);
  const sku = page.skus.find(({ id }) => id === tile?.skuId);
  const place = sku?.title || tile?.skuId || module?.title || module?.id || at.tile || at.module || '';
  return (
    <At field="comments.at">
      {/* A way to look, not a change. */}
      <Locked value={false}>
        <Button
          size="s"
          variant="ghost"
          disabled={!module}
          onClick={() => (tile ? actions.select([tile.id]) : module && actions.selectModule(module.id))}
        >
          <span className={styles.namedValue}>{t('comment-at', { place })}</span>
        </Button>
      </Locked>
    </At>
  );
}
