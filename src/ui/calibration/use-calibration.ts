import { useEffect, useState } from 'react';
import type { FigureField, FiguresUnderstanding } from '@/core/figures';
import type { Page } from '@/core/page';
import type { CalibrationAnswer } from '@/workers';
import type { FiguresFile } from '../figures';

/** Columns without which nothing can be said; none of them where the table is about scroll depth. */
export function missingFields({ columns }: FiguresUnderstanding): FigureField[] {
  const fields = new Set(columns.map(({ field }) => field));
  if (fields.has('depth') && fields.has('reached')) return [];
  return (['sku', 'impressions', 'clicks'] as const).filter((field) => !fields.has(field));
}

/** What the open table says, worked out in its worker; null until it is, or where columns are missing. */
export function useCalibration(file: FiguresFile, page: Page, fallback: string, skipThin: boolean): CalibrationAnswer | 'failed' | null {
  const [answer, setAnswer] = useState<CalibrationAnswer | 'failed' | null>(null);
  const session = file.step === 'open' ? file.session : null;
  const understanding = file.step === 'open' ? file.understanding : null;
  useEffect(() => {
    let isLate = false;
    if (!session || !understanding || missingFields(understanding).length > 0) {
      setAnswer(null);
      return;
    }
    session.calibrate(page, fallback, skipThin).then(
      (found) => !isLate && setAnswer(found),
      () => !isLate && setAnswer('failed'),
    );
    return () => {
      isLate = true;
    };
  }, [session, understanding, page, fallback, skipThin]);
  return answer;
}
