import { Module } from '@nestjs/common';
import { StandOutsService } from './stand-outs.service.js';
import { StatisticsResolver } from './statistics.resolver.js';
import { StatisticsService } from './statistics.service.js';

@Module({
  providers: [StatisticsService, StandOutsService, StatisticsResolver],
  exports: [StatisticsService],
})
export class StatisticsModule {}
