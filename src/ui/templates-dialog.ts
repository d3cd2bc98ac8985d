/** The dialogs of templates, which are loaded when they are first opened; the editor shows them. */
import { createStore } from 'zustand/vanilla';

export interface TemplatesDialog {
  /** `gallery`: apply one; `save`: make one of the module, or of the page where none is named. */
  shown: { dialog: 'gallery' | 'save'; module: string | undefined } | null;
}

export const templatesDialog = createStore<TemplatesDialog>(() => ({ shown: null }));

/** Opens the gallery, with a module that a template may be applied to. */
export const openTemplates = (module: string | undefined) => templatesDialog.setState({ shown: { dialog: 'gallery', module } });

/** Asks for the name of a template of a module, or of the page. */
export const askSaveTemplate = (module: string | undefined) => templatesDialog.setState({ shown: { dialog: 'save', module } });

export const closeTemplates = () => templatesDialog.setState({ shown: null });
