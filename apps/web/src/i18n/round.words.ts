import { addChineseWords } from './index.js';
import { roundZh } from './round.zh.js';

addChineseWords(roundZh);
