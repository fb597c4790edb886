import { compareZh } from './compare.zh.js';
import { addChineseWords } from './index.js';

// Imported for its effect by whatever speaks these words.
addChineseWords(compareZh);
