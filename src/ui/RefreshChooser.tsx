import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { CatalogueRecord } from '@/editor';
import { refreshing } from './incoming-refresh';
import { FilePicker } from './shell';

/** Opens the file chooser whenever a newer file of a catalogue is asked for. */
export function RefreshChooser({ onFile }: { onFile: (file: File, catalogue: CatalogueRecord) => void }) {
  const { number, catalogueId } = useStore(refreshing);
  const picker = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (number > 0) picker.current?.click();
  }, [number]);
  const take = async (file: File) => {
    const { catalogueRecord } = await import('./import');
    const catalogue = catalogueId === null ? undefined : await catalogueRecord(catalogueId);
    if (catalogue) onFile(file, catalogue);
  };
  return <FilePicker ref={picker} onFile={(file) => void take(file)} />;
}
