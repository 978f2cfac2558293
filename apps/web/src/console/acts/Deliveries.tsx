import { DELIVERY_WAYS, type DeliveryWay } from '@jianyan/shared';
import { Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Proposer } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { usePersonName } from '../../ui/PersonName';
import { Fault } from '../refused/Fault';
import { useRefused } from '../refused/refused';
import styles from './acts.module.css';

export interface Delivered {
  memberId: string;
  way: DeliveryWay;
  deliveredOn: string;
}

interface DeliveriesProps {
  id?: string;
  proposers: readonly Proposer[];
  value?: Delivered[];
  onChange?: (value: Delivered[]) => void;
}

/** How the letter reached each proposer: all at once on the platform, or one by one with way and day. */
export function Deliveries({ id, proposers, value = [], onChange }: DeliveriesProps) {
  const { t } = useTranslation('consoleCase');
  const words = useProcedureWords();
  const { session } = useSession();
  const personName = usePersonName();
  const refused = useRefused();
  const each = value.length > 0;
  const begin = () =>
    proposers.map(({ memberId }): Delivered => ({ memberId, way: 'platform', deliveredOn: session.today }));
  const change = (memberId: string, part: Partial<Delivered>) =>
    onChange?.(value.map((one) => (one.memberId === memberId ? { ...one, ...part } : one)));
  return (
    <div id={id} role="group" aria-label={t('field.deliveries')}>
      <Radio.Group
        aria-label={t('field.deliveries')}
        vertical
        value={each}
        onChange={(event) => onChange?.(event.target.value === true ? begin() : [])}
        options={[
          { value: false, label: t('deliver.platform', { count: proposers.length }) },
          { value: true, label: t('deliver.each') },
        ]}
      />
      {each &&
        value.map((one, place) => {
          const part = `deliveries.${place}`;
          const proposer = proposers.find(({ memberId }) => memberId === one.memberId);
          const name = proposer ? personName(proposer) : '';
          return (
            <div key={one.memberId} className={styles.delivery}>
              <span>{name}</span>
              <Select
                aria-label={t('deliver.way', { name })}
                {...(refused(`${part}.way`) !== undefined && { status: 'error' })}
                value={one.way}
                onChange={(way) =>
                  // On the platform it arrives as it is sent.
                  change(one.memberId, way === 'platform' ? { way, deliveredOn: session.today } : { way })
                }
                options={DELIVERY_WAYS.map((way) => ({ value: way, label: words.deliveryWays[way] }))}
              />
              <Input
                type="date"
                aria-label={t('deliver.on', { name })}
                {...(refused(`${part}.deliveredOn`) !== undefined && { status: 'error' })}
                max={session.today}
                disabled={one.way === 'platform'}
                value={one.deliveredOn}
                onChange={(event) => change(one.memberId, { deliveredOn: event.target.value })}
              />
              <Fault>{refused(part)}</Fault>
            </div>
          );
        })}
    </div>
  );
}
