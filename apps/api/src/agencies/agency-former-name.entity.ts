import { Entity, PrimaryColumn } from 'typeorm';

/** A name an agency bore before a reorganisation; reports under it are still its own. */
@Entity('agency_former_name')
export class AgencyFormerName {
  @PrimaryColumn('bigint', { name: 'agency_id' })
  agencyId: string;

  @PrimaryColumn('text')
  name: string;
}
