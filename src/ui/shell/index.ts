/** The shell: tokens, controls, and what every part of the editor reads its state through. */
export { announce } from './announce';
export { Button, type ButtonProps, IconButton, type IconButtonProps } from './Button';
export { finishBeforeLeaving, useBeforeLeaving } from './before-leaving';
export { Checkbox } from './Checkbox';
export { Chip, Chips } from './Chip';
export { Dialog, type DialogProps } from './Dialog';
export { EmptyState } from './EmptyState';
export {
  type EditorCatalogue,
  EditorProvider,
  useCatalogue,
  useDispatch,
  useEditor,
  useEditorStore,
  useLang,
  useMoney,
  useOpenEditor,
} from './editor-context';
export { Field, FieldInput, type FieldProps } from './Field';
export { FilePicker } from './FilePicker';
export { acceptsFile } from './files';
export { focusStill } from './focus-still';
export { useGoneSkus } from './gone-skus';
export { Later, Now } from './Later';
export { lazyPart } from './lazy-part';
export { Locked, useLocked } from './locked';
export { Mark } from './Mark';
export { Menu, type MenuItem } from './Menu';
export { isStill } from './motion';
export { Notice } from './Notice';
export { MoneyField, NumberField } from './NumberField';
export { dismissFailures, useHasDialog } from './open-dialogs';
export { Row } from './Row';
export { relativeTime } from './relative-time';
export { Segmented } from './Segmented';
export { Select } from './Select';
export { shortcutText } from './shortcut-text';
export { Badge, Tabs } from './Tabs';
export { TextField } from './TextField';
export { Tooltip } from './Tooltip';
export { tellDone } from './tell-done';
export { tellLocked } from './tell-locked';
export { plainPicture, useImage, useImages } from './use-images';
