import { Braces, Download, FileCode, FileText, Table } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { announce, IconButton, Menu, useEditorStore, useLang } from '@/ui/shell';

const FORMATS = [
  { format: 'html', icon: <FileText size={16} strokeWidth={1.75} /> },
  { format: 'csv', icon: <Table size={16} strokeWidth={1.75} /> },
  { format: 'json', icon: <Braces size={16} strokeWidth={1.75} /> },
  { format: 'sarif', icon: <FileCode size={16} strokeWidth={1.75} /> },
] as const;

/** Takes the report out of the planner, in the reader's language: to send, for a spreadsheet, for a program. */
export function ReportMenu() {
  const { t } = useTranslation('findings');
  const store = useEditorStore();
  const lang = useLang();
  const save = async (format: (typeof FORMATS)[number]['format']) => {
    try {
      const { exportReport } = await import('./export-report');
      const name = await exportReport(store, format, lang);
      toast.success(t('report-saved', { name }));
      announce(t('report-saved', { name }));
    } catch (error) {
      toast.error(t('report-failed'), { description: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <Menu
      align="end"
      trigger={<IconButton size="s" label={t('report-export')} icon={<Download size={14} strokeWidth={1.75} />} />}
      items={FORMATS.map(({ format, icon }) => ({ label: t(`report-${format}`), icon, onSelect: () => void save(format) }))}
    />
  );
}
