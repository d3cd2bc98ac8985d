import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './Button';
import { restoreFocus } from './focus-memory';
import { useOpenDialog } from './open-dialogs';
import styles from './overlays.module.css';

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: string | undefined;
  /** Widest, in CSS px. */
  width?: number;
  footer?: ReactNode;
  children: ReactNode;
}

/** The dialog itself takes the focus, unless a field of it has asked for it: the first control is only its close button. */
function focusDialog(event: Event): void {
  event.preventDefault();
  const dialog = event.currentTarget;
  if (dialog instanceof HTMLElement && !dialog.contains(document.activeElement)) dialog.focus();
}

/** A field that is being edited takes Escape for itself. */
function leaveToField(event: KeyboardEvent): void {
  if (event.target instanceof HTMLElement && event.target.dataset.editing !== undefined) event.preventDefault();
}

/** A click on a message is none beside the dialog. */
function keepForMessages(event: Event): void {
  if (event.target instanceof Element && event.target.closest('[data-sonner-toaster]')) event.preventDefault();
}

/** Is there for as long as the dialog is open. */
function Opened(): null {
  useOpenDialog();
  return null;
}

/** A modal dialog: title, a body that scrolls, and buttons at the foot. */
export function Dialog({ open, onOpenChange, title, description, width = 480, footer, children }: DialogProps) {
  const { t } = useTranslation('common');
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={styles.scrim} />
        <Radix.Content
          className={styles.dialog}
          style={{ maxWidth: width }}
          onOpenAutoFocus={focusDialog}
          onCloseAutoFocus={restoreFocus}
          onEscapeKeyDown={leaveToField}
          onPointerDownOutside={keepForMessages}
          {...(description ? {} : { 'aria-describedby': undefined })}
        >
          <Opened />
          <header className={styles.dialogHead}>
            <div>
              <Radix.Title className={styles.dialogTitle}>{title}</Radix.Title>
              {description ? <Radix.Description className={styles.dialogText}>{description}</Radix.Description> : null}
            </div>
            <Radix.Close asChild>
              <IconButton label={t('close')} icon={<X size={16} strokeWidth={1.75} />} />
            </Radix.Close>
          </header>
          <div className={styles.dialogBody}>{children}</div>
          {footer ? <footer className={styles.dialogFoot}>{footer}</footer> : null}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
