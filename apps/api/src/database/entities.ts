import { Annotation } from '../annotations/annotation.entity.js';
import { Agency } from '../agencies/agency.entity.js';
import { AgencyFormerName } from '../agencies/agency-former-name.entity.js';
import { Region } from '../agencies/region.entity.js';
import { Finding } from '../findings/finding.entity.js';
import { SourceExtraction } from '../intake/source-extraction.entity.js';
import { SourceFile } from '../intake/source-file.entity.js';
import { Report } from '../reports/report.entity.js';
import { ReportVersion } from '../reports/report-version.entity.js';

/** Every entity of every feature. Entities name each other by id; batch loaders fetch what is related. */
export const ENTITIES = [Region, Agency, AgencyFormerName, SourceFile, SourceExtraction, Report, ReportVersion, Finding, Annotation] as const;
