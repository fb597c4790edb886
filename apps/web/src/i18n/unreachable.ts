import type { LocalizedText } from '@huilan/annual-report';

/** No answer came: said by pages that are shown before anything else is loaded. */
export const UNREACHABLE: LocalizedText = { zh: '连接不上服务器，请稍候再试。', en: 'The server cannot be reached; try again in a moment.' };
