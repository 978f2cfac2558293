import { Seal } from './Seal';
import { Skeleton } from './States';

/** What m.html shows before its script runs, for as long as the page is not known yet (base.css). */
export function FirstBand() {
  return (
    <>
      <div className="first-band">
        <Seal />
      </div>
      <div className="first-lines">
        <Skeleton lines={6} />
      </div>
    </>
  );
}
