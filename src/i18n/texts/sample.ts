/** The sample: what its catalogue is called, and why it could not be opened. */
import { bothLanguages } from './both';

export const sample = bothLanguages({
  zh: {
    catalogue: '示例店铺',
    'not-fetched': '示例文件没有下载到，请检查网络后重试。',
    'not-readable': '示例文件不完整，请刷新后重试。',
    'not-kept': '示例没能保存到本机，浏览器的存储空间可能已满或被禁用。',
  },
  en: {
    catalogue: 'Sample shop',
    'not-fetched': 'Its files could not be fetched. Check the connection and try again.',
    'not-readable': 'Its files did not arrive whole. Reload and try again.',
    'not-kept': 'It could not be kept on this machine. The browser’s storage may be full or switched off.',
  },
});
