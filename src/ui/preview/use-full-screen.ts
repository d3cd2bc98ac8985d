import { type RefObject, useEffect, useState } from 'react';

/** Whether an element fills the whole screen, and what switches that. @param onRefused told where the browser does not allow it */
export function useFullScreen(element: RefObject<HTMLElement | null>, onRefused: () => void): [isFull: boolean, toggle: () => void] {
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    const onChange = () => setFull(document.fullscreenElement !== null && document.fullscreenElement === element.current);
    document.addEventListener('fullscreenchange', onChange);
    return () => document.removeEventListener('fullscreenchange', onChange);
  }, [element]);
  const toggle = () => {
    const done = isFull ? document.exitFullscreen() : element.current?.requestFullscreen();
    done?.catch(onRefused);
  };
  return [isFull, toggle];
}
