/**
 * What an operator does with the data as a whole, on the database `DATABASE_URL` and the folder `HUILAN_DATA`:
 *
 *     keep.js backup FOLDER · keep.js restore FOLDER · keep.js erase-contacts --before YEAR [--erase]
 *
 * Exit code 1 where it was refused, with a sentence and a code; 2 where the command is not understood.
 */
import 'reflect-metadata';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backUp, type Premises } from './back-up.js';
import { countPersonalData, erasePersonalData, type PersonalData } from './personal-data.js';
import { KeepingRefusal } from './keeping-refusal.js';
import { restore } from './restore.js';

const USAGE = `用法 usage:
  npm run backup -- FOLDER
  npm run restore -- FOLDER
  npm run erase-contacts -- --before YEAR [--erase]
`;

const tell = (zh: string, en: string) => process.stdout.write(`${zh}\n${en}\n`);

async function keep(premises: Premises, [command, ...words]: string[]): Promise<number> {
  const [folder, ...more] = words;
  if ((command === 'backup' || command === 'restore') && folder !== undefined && more.length === 0) {
    await (command === 'backup' ? tellBackup : tellRestore)(premises, resolve(folder));
    return 0;
  }
  const { before, erase } = command === 'erase-contacts' ? erasureAsked(words) : {};
  if (before === undefined) {
    process.stderr.write(USAGE);
    return 2;
  }
  if (erase) tellPersonalData('已清除', 'Erased', await erasePersonalData(premises.databaseUrl, before));
  else {
    tellPersonalData(`${before} 年以前，可清除`, `Before ${before}, could be erased`, await countPersonalData(premises.databaseUrl, before));
    tell('什么也没有改动。确认后加 --erase 再运行一次；请先备份。', 'Nothing was changed. Back up, then run it again with --erase.');
  }
  return 0;
}

async function tellBackup(premises: Premises, folder: string): Promise<void> {
  const { tables, rows, files, gone } = await backUp(premises, folder);
  tell(`备份完成：${folder}，${tables} 张表 ${rows} 行，${files} 个文件。`, `Backed up to ${folder}: ${rows} rows of ${tables} tables, ${files} files.`);
  if (gone > 0) tell(`${gone} 个成批导入的文件已被取消或缺失，不在备份内。`, `${gone} files of bulk hand-ins were cancelled or missing and are not in it.`);
}

async function tellRestore(premises: Premises, folder: string): Promise<void> {
  const { takenAt, rows, files } = await restore(premises, folder);
  tell(`恢复完成：${takenAt} 的备份，${rows} 行，${files} 个文件，逐一核对无误。`, `Restored the backup of ${takenAt}: ${rows} rows, ${files} files, each verified.`);
}

function erasureAsked(words: string[]): { before?: number; erase?: boolean } {
  try {
    const { values } = parseArgs({ args: words, options: { before: { type: 'string' }, erase: { type: 'boolean' } } });
    return /^20\d\d$/.test(values.before ?? '') ? { before: Number(values.before), erase: values.erase } : {};
  } catch {
    return {};
  }
}

function tellPersonalData(zh: string, en: string, { contacts, accounts, signInAttempts, onlyInHead }: PersonalData): void {
  tell(
    `${zh}：报告联系方式 ${contacts} 处，离任人员账号 ${accounts} 个，登录失败记录 ${signInAttempts} 条。`,
    `${en}: ${contacts} contacts of reports, ${accounts} accounts of people who left, ${signInAttempts} notes of failed sign-ins.`,
  );
  if (onlyInHead > 0) tell(`其中 ${onlyInHead} 处在原文抽取件里没有逐字找到，请人工核对。`, `${onlyInHead} of them were not found word for word in the extracted text; look at those.`);
}

const databaseUrl = process.env.DATABASE_URL;
if (!databaseUrl) throw new Error('DATABASE_URL is not set: it names the PostgreSQL database');
try {
  process.exitCode = await keep({ databaseUrl, dataDirectory: resolve(process.env.HUILAN_DATA ?? '.data') }, process.argv.slice(2));
} catch (error) {
  if (!(error instanceof KeepingRefusal)) throw error;
  process.stderr.write(`${error.message}  [${error.code}]\n`);
  process.exitCode = 1;
}
