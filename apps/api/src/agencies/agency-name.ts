import type { AgencyKind } from './agency.entity.js';

/** A name as it is kept and compared: full-width letters and digits narrowed, no spaces. */
export function normaliseAgencyName(name: string): string {
  return name.normalize('NFKC').replaceAll('(', '（').replaceAll(')', '）').replace(/\s+/gu, '');
}

/**
 * What kind of body a name is the name of, by its ending: townships and sub-districts (乡镇、街道), a region's own
 * government, departments (部门); whatever else reports (a school, a company) is `OTHER`.
 */
export function kindOfName(name: string): AgencyKind {
  if (/(镇|乡|街道|苏木)(人民政府|办事处)?$/u.test(name)) return 'TOWNSHIP';
  if (/^.+(省|自治区|市|县|区|州|盟|旗)(人民政府)?$/u.test(name)) return 'GOVERNMENT';
  if (/(局|委|委员会|办|办公室|办公厅|厅|部|队)$/u.test(name)) return 'DEPARTMENT';
  return 'OTHER';
}

/** The name as charts show it: without the region in front, where something that can stand alone is left (互助县商务局 → 商务局), and a township without its government (白鹭湖镇人民政府 → 白鹭湖镇). */
export function shortNameOf(name: string, regionName: string): string {
  const rest = name.startsWith(regionName) ? name.slice(regionName.length) : name.replace(/^.{2,8}?(省|自治区|市|县|自治州)/u, '');
  return (rest.length >= 2 ? rest : name).replace(/(镇|乡|苏木)人民政府$/u, '$1').replace(/街道办事处$/u, '街道');
}
