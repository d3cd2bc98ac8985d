import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { layoutPage, type Page } from '@/core/page';
import { pictureSize } from '@/export';
import { FlowFrame, flowFrame, type readFlow } from '../flow';
import { localeOf, MockupPage } from '../mockup';
import styles from './mount.module.css';

type DrawnFlow = Awaited<ReturnType<typeof readFlow>>;

export interface MountedMockup {
  /** Holds the mock-up and nothing else; `width` × `height` CSS px, off the screen but laid out. */
  element: HTMLElement;
  width: number;
  height: number;
  remove(): void;
}

/**
 * Draws a page at a viewport off the screen, with none of the editor's handles.
 * @param images addresses by reference
 * @param flow what is drawn of its visual flow, over it and around it
 */
export function mountMockup(page: Page, viewportId: string, images: ReadonlyMap<string, string>, flow?: DrawnFlow): MountedMockup {
  const layout = layoutPage(page, viewportId);
  const { width, height } = flow ? flowFrame(layout) : layout;
  const { widthPx, heightPx } = pictureSize({ width, height }, 1);
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
  const mockup = <MockupPage page={page} viewport={viewportId} images={(reference) => images.get(reference)} layout={layout} />;
  flushSync(() =>
    root.render(
      flow ? (
        <FlowFrame layout={layout} {...flow}>
          {mockup}
        </FlowFrame>
      ) : (
        mockup
      ),
    ),
  );
  return {
    element,
    width,
    height,
    remove() {
      root.unmount();
      stage.remove();
    },
  };
}
