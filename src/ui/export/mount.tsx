import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { layoutPage, type Page } from '@/core/page';
import { pictureSize } from '@/export';
import { localeOf, MockupPage } from '../mockup';
import styles from './mount.module.css';

export interface MountedMockup {
  /** Holds the mock-up and nothing else; `width` × `height` CSS px, off the screen but laid out. */
  element: HTMLElement;
  width: number;
  height: number;
  remove(): void;
}

/** Draws a page at a viewport off the screen, with none of the editor's handles. `images`: addresses by reference. */
export function mountMockup(page: Page, viewportId: string, images: ReadonlyMap<string, string>): MountedMockup {
  const layout = layoutPage(page, viewportId);
  const { widthPx, heightPx } = pictureSize(layout, 1);
  const stage = document.createElement('div');
  stage.className = styles.stage ?? '';
  stage.inert = true;
  stage.ariaHidden = 'true';
  const element = document.createElement('div');
  element.className = styles.sheet ?? '';
  element.lang = localeOf(page);
  element.style.width = `${widthPx}px`;
  element.style.height = `${heightPx}px`;
  stage.append(element);
  document.body.append(stage);
  const root = createRoot(element);
  flushSync(() =>
    root.render(<MockupPage page={page} viewport={viewportId} images={(reference) => images.get(reference)} layout={layout} />),
  );
  return {
    element,
    width: layout.width,
    height: layout.height,
    remove() {
      root.unmount();
      stage.remove();
    },
  };
}
