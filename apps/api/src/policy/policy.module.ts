import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Policies } from './policies.js';

@Global()
@Module({})
export class PolicyModule {
  static with(policies: Policies): DynamicModule {
    return { module: PolicyModule, providers: [{ provide: Policies, useValue: policies }], exports: [Policies] };
  }
}
