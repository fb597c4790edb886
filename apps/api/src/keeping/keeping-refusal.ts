import type { LocalizedText } from '@huilan/annual-report';

/** Why a backup is not made or not put back. */
export type KeepingRefusalCode = 'FOLDER_NOT_EMPTY' | 'NOTHING_TO_BACK_UP' | 'FILE_LOST' | 'NO_BACKUP' | 'BACKUP_DAMAGED' | 'NEWER_SCHEMA' | 'TARGET_NOT_EMPTY';

/** An expected failure of a command that an operator gives, in his words; the code is stable. */
export class KeepingRefusal extends Error {
  constructor(
    readonly code: KeepingRefusalCode,
    readonly words: LocalizedText,
  ) {
    super(`${words.zh}\n${words.en}`);
    this.name = 'KeepingRefusal';
  }
}

export const folderNotEmpty = (folder: string) =>
  new KeepingRefusal('FOLDER_NOT_EMPTY', { zh: `${folder} 里已有内容，请给备份指定一个新文件夹。`, en: `There is something in ${folder} already; name a new folder for the backup.` });

export const nothingToBackUp = () =>
  new KeepingRefusal('NOTHING_TO_BACK_UP', { zh: '这个数据库里没有汇览的数据。请检查 DATABASE_URL 或 HUILAN_DATA。', en: 'This database holds no data of Huilan; look at DATABASE_URL or HUILAN_DATA.' });

export const sourceFileLost = (place: string) =>
  new KeepingRefusal('FILE_LOST', {
    zh: `数据文件夹里的 ${place} 缺失或已损坏，备份没有完成。请先从较早的备份里取回这个文件。`,
    en: `${place} in the data folder is missing or damaged, so there is no backup. Take that file from an earlier one first.`,
  });

export const noBackup = (folder: string) =>
  new KeepingRefusal('NO_BACKUP', { zh: `${folder} 里没有完整的备份（缺 manifest.json 或 manifest.sha256）。`, en: `There is no whole backup in ${folder}: manifest.json or manifest.sha256 is missing.` });

export const backupDamaged = (place: string) =>
  new KeepingRefusal('BACKUP_DAMAGED', {
    zh: `备份已损坏：${place} 与备份时不同或已缺失。没有恢复任何内容，请改用另一份备份。`,
    en: `The backup is damaged: ${place} is missing or not what was backed up. Nothing was restored; use another backup.`,
  });

export const newerSchema = () =>
  new KeepingRefusal('NEWER_SCHEMA', {
    zh: '这份备份由更新版本的汇览制作，请用那个版本或更新的版本恢复。没有恢复任何内容。',
    en: 'A newer release of Huilan made this backup; restore it with that release or a later one. Nothing was restored.',
  });

export const targetNotEmpty = (what: LocalizedText) =>
  new KeepingRefusal('TARGET_NOT_EMPTY', {
    zh: `只能恢复到空的汇览：${what.zh}里已有内容。请另用一个空的数据库和数据文件夹。没有恢复任何内容。`,
    en: `A backup goes into an empty Huilan only: there is something in ${what.en}. Use an empty database and data folder. Nothing was restored.`,
  });
