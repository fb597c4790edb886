import { Module } from '@nestjs/common';
import { AgenciesService } from './agencies.service.js';
import { AgencyRegister } from './agency-register.js';
import { AgencyCountLoader } from './agency-count.loader.js';
import { AgencyLoader } from './agency.loader.js';
import { AgencyResolver } from './agency.resolver.js';
import { FormerNamesLoader } from './former-names.loader.js';
import { LineageLoader } from './reorganisation/lineage.loader.js';
import { LineageResolver } from './reorganisation/lineage.resolver.js';
import { ReorganisationResolver } from './reorganisation/reorganisation.resolver.js';
import { Reorganisations } from './reorganisation/reorganisation.service.js';
import { RegionAdministrationResolver } from './region-administration/region-administration.resolver.js';
import { RegionAdministration } from './region-administration/region-administration.service.js';
import { RegionLoader } from './region.loader.js';
import { RegionResolver } from './region.resolver.js';
import { RegionsService } from './regions.service.js';
import { ReportingYearsLoader } from './reporting-years.loader.js';

@Module({
  providers: [
    RegionsService, AgenciesService, AgencyRegister, RegionLoader, AgencyLoader, AgencyCountLoader, FormerNamesLoader, ReportingYearsLoader, RegionResolver, AgencyResolver,
    RegionAdministration, RegionAdministrationResolver, Reorganisations, ReorganisationResolver, LineageLoader, LineageResolver,
  ],
  exports: [RegionsService, AgenciesService, AgencyRegister, AgencyLoader],
})
export class AgenciesModule {}
