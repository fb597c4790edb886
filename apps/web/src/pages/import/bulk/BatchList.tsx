import { Link } from 'react-router';
import type { BatchFactsFragment } from '../../../api/generated/graphql.js';
import { useScope } from '../../../frame/scope.js';
import { useBulkWords } from '../../../i18n/bulk-words.js';
import { pageAddress } from '../../../view/page-address.js';
import { momentText } from '../../../wording/numbers.js';
import { useWording } from '../../../wording/wording.js';
import { endedOf } from './batch-item.js';

/** The latest batches of a region, to be looked at again. */
export function BatchList({ batches, chosen }: { readonly batches: readonly BatchFactsFragment[]; readonly chosen: string | undefined }) {
  const words = useBulkWords();
  const { language } = useWording();
  const { selection } = useScope();
  return (
    <section className="panel" aria-labelledby="earlier-batches">
      <h2 id="earlier-batches" className="panel-title">
        {words.earlier}
      </h2>
      <ul className="bulk-earlier">
        {batches.map(({ id, openedAt, byName, cancelledAt, progress }) => {
          const moment = momentText(openedAt, language);
          return (
            <li key={id}>
              <Link to={pageAddress.import({ ...selection, batch: id })} aria-current={id === chosen ? 'page' : undefined} aria-label={words.earlierOf(moment, byName)}>
                {moment}
              </Link>
              <span>{byName}</span>
              <span className="faint figures">{cancelledAt === null ? words.handled(endedOf(progress), progress.total) : words.states.CANCELLED}</span>
              {progress.doubtful > 0 && <span className="bulk-mark bulk-DOUBTFUL">{`${words.states.DOUBTFUL} ${progress.doubtful}`}</span>}
              {progress.refused > 0 && <span className="bulk-mark bulk-REFUSED">{`${words.states.REFUSED} ${progress.refused}`}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
