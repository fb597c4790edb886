import type { LocalizedText } from '@huilan/annual-report';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditTrail } from '../../audit/audit-trail.js';
import { asTheServer } from '../../authorisation/viewer.js';
import { isId } from '../../database/identifiers.js';
import { storableText } from '../../database/storable.js';
import { REGION_LEVELS, Region, type RegionLevel } from '../region.entity.js';

export interface NewRegion {
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  readonly parentId?: string | null;
}

/** Why a region is not made or changed, in words for the administrator. */
export interface RegionRefusal {
  readonly code: 'INVALID_REGION_NAME' | 'INVALID_REGION_CODE' | 'REGION_CODE_TAKEN' | 'UNKNOWN_REGION' | 'LEVEL_NOT_BELOW' | 'SAMPLE_REGION';
  readonly message: LocalizedText;
}

const refusal = (code: RegionRefusal['code'], zh: string, en: string): RegionRefusal => ({ code, message: { zh, en } });

const invalidName = refusal('INVALID_REGION_NAME', '地区名称应为 2 至 50 个字。', 'The name of a region has 2 to 50 characters.');
const invalidCode = refusal('INVALID_REGION_CODE', '行政区划代码应为 1 至 20 个数字、字母或连字符。', 'A division code has 1 to 20 digits, letters or hyphens.');
const codeTaken = refusal('REGION_CODE_TAKEN', '这个代码已经有地区在用。', 'Another region has this code.');
const unknownRegion = refusal('UNKNOWN_REGION', '没有这个地区，请从列表中选择。', 'There is no such region; choose one of the list.');
const levelNotBelow = refusal('LEVEL_NOT_BELOW', '下级地区的层级应低于上级地区。', 'A region is of a lower level than the one above it.');
const sampleRegion = refusal('SAMPLE_REGION', '示例县不能改名。', 'The sample county cannot be renamed.');

/** Makes and renames regions. Whoever calls this is an administrator. */
@Injectable()
export class RegionAdministration {
  constructor(
    private readonly dataSource: DataSource,
    private readonly trail: AuditTrail,
  ) {}

  async create({ code, name, level, parentId = null }: NewRegion): Promise<{ region: Region } | RegionRefusal> {
    const wanted = wantedName(name);
    if (wanted === null) return invalidName;
    if (!/^[0-9A-Za-z-]{1,20}$/.test(code)) return invalidCode;
    return this.#change(async (manager) => {
      const parent = parentId !== null && isId(parentId) ? await manager.findOneBy(Region, { id: parentId }) : null;
      if (parentId !== null && parent === null) return unknownRegion;
      if (parent !== null && REGION_LEVELS.indexOf(level) <= REGION_LEVELS.indexOf(parent.level)) return levelNotBelow;
      const [row]: { id: string }[] = await manager.query(
        'INSERT INTO region (code, name, level, parent_id) VALUES ($1, $2, $3, $4) ON CONFLICT (code) DO NOTHING RETURNING id',
        [code, wanted, level, parentId],
      );
      if (row === undefined) return codeTaken;
      await this.trail.record(manager, { action: 'region.create', subject: 'region', subjectId: row.id, after: { code, name: wanted, level, parentId } });
      return { region: await manager.findOneByOrFail(Region, { id: row.id }) };
    });
  }

  async rename(id: string, name: string): Promise<{ region: Region } | RegionRefusal> {
    const wanted = wantedName(name);
    if (wanted === null) return invalidName;
    return this.#change(async (manager) => {
      const before = isId(id) ? await manager.findOneBy(Region, { id }) : null;
      if (before === null) return unknownRegion;
      if (before.isSample) return sampleRegion;
      await manager.update(Region, { id }, { name: wanted });
      await this.trail.record(manager, { action: 'region.rename', subject: 'region', subjectId: id, before: { name: before.name }, after: { name: wanted } });
      return { region: { ...before, name: wanted } };
    });
  }

  #change<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return asTheServer(() => this.dataSource.transaction(work));
  }
}

function wantedName(name: string): string | null {
  const wanted = storableText(name.normalize('NFC').trim());
  return wanted.length >= 2 && wanted.length <= 50 ? wanted : null;
}
