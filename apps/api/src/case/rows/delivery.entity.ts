import type { DeliveryWay } from '@jianyan/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('deliveries')
export class Delivery {
  @PrimaryColumn('uuid')
  bodyId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid')
  proposalId!: string;

  @Column('uuid')
  replyId!: string;

  @Column('uuid')
  memberId!: string;

  @Column('text')
  way!: DeliveryWay;

  @Column('date')
  deliveredOn!: string;
}
