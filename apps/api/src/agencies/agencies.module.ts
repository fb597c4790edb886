import { Module } from '@nestjs/common';
import { AgenciesService } from './agencies.service.js';
import { AgencyRegister } from './agency-register.js';
import { AgencyCountLoader } from './agency-count.loader.js';
import { AgencyLoader } from './agency.loader.js';
import { AgencyResolver } from './agency.resolver.js';
import { FormerNamesLoader } from './former-names.loader.js';
import { RegionAdministrationResolver } from './region-administration/region-administration.resolver.js';
import { RegionAdministration } from './region-administration/region-administration.service.js';
import { RegionLoader } from './region.loader.js';
import { RegionResolver } from './region.resolver.js';
import { RegionsService } from './regions.service.js';
import { ReportingYearsLoader } from './reporting-years.loader.js';

@Module({
  providers: [
    RegionsService, AgenciesService, AgencyRegister, RegionLoader, AgencyLoader, AgencyCountLoader, FormerNamesLoader, ReportingYearsLoader, RegionResolver, AgencyResolver,
    RegionAdministration, RegionAdministrationResolver,
  ],
  exports: [RegionsService, AgenciesService, AgencyRegister, AgencyLoader],
})
export class AgenciesModule {}
