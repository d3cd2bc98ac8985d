import { useEffect, useRef, useState } from 'react';
import { isStill } from '../shell';

const DURATION_MS = 180;

/** A number on its way to `target`: a short count with an ease-out; at once where reduced motion is asked for. */
export function useCountUp(target: number | null): number | null {
  const [shown, setShown] = useState(target);
  const from = useRef(target);
  useEffect(() => {
    const start = from.current;
    const still = isStill();
    if (target === null || start === null || start === target || still) {
      from.current = target;
      setShown(target);
      return;
    }
    const began = performance.now();
    let frame = requestAnimationFrame(function tick(now) {
      const part = Math.min(1, Math.max(0, now - began) / DURATION_MS);
      const value = part === 1 ? target : start + (target - start) * (1 - (1 - part) ** 3);
      from.current = value;
      setShown(value);
      if (part < 1) frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  }, [target]);
  return shown;
}
