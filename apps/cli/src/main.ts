#!/usr/bin/env node
import { Command } from 'commander';
import { checkFiles } from './check-files.js';
import { importFiles, type ImportOptions } from './import-files.js';
import { lineWriter } from './line-writer.js';
import { readFiles } from './read-files.js';
import { reserveOutput } from './reserved-output.js';

/** `huilan`: reads, checks and hands in reports from the command line. One JSON object a line on standard output. */
const output = reserveOutput(process.stdout, process.stderr);
const write = lineWriter(output);
const program = new Command('huilan')
  .description('汇览：读取、核查和导入政府信息公开工作年度报告 · read, check and import reports')
  .configureOutput({ writeOut: (text) => void output.write(text) });

program
  .command('read')
  .description('读取报告，每个文件输出一行 JSON · read reports, one JSON object a line')
  .argument('<files...>', '报告文件 · report files')
  .action(async (files: string[]) => finish(await readFiles(files, write)));

program
  .command('check')
  .description('一起核查多份报告，每个问题输出一行 JSON · check reports together, one finding a line')
  .argument('<files...>', '报告文件，可以是多年、多机关 · report files of several years and agencies')
  .action(async (files: string[]) => finish(await checkFiles(files, write)));

program
  .command('import')
  .description('把报告交给运行中的服务 · hand reports in to the running server')
  .argument('<files...>', '报告文件 · report files')
  .option('--region-id <id>', '所属地区 · region')
  .option('--agency-name <name>', '文件没有写明时的机关名称 · agency, where the file does not say')
  .option('--year <year>', '文件没有写明时的年度 · year, where the file does not say')
  .action(async (files: string[], options: ImportOptions) => finish(await importFiles(files, options, write)));

/** Exit status 1 if any file failed; set, not called, so that standard output is written out first. */
function finish(failed: boolean): void {
  if (failed) process.exitCode = 1;
}

await program.parseAsync();
