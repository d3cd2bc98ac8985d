/** The workspace archive: everything that one machine keeps, as one file. */
export type { AssetEntry, CatalogueEntry, PageEntry } from './format';
export {
  type Damage,
  isWorkspace,
  type ReadCatalogue,
  type ReadPage,
  readWorkspace,
  type WorkspaceContents,
  type WorkspaceFailure,
} from './read';
export { type WorkspaceSource, workspaceFiles } from './write';
