import { Link } from 'react-router';
import { Emptiness } from '../../frame/Messages.js';
import { useScope } from '../../frame/scope.js';
import { usePageTitle } from '../../frame/use-page-title.js';
import { pageAddress } from '../../view/page-address.js';
import { useWording } from '../../wording/wording.js';

/** No page stands at this address. */
export function NotFoundPage() {
  const { t } = useWording();
  const { selection } = useScope();
  usePageTitle(t('notFound.title'));
  return (
    <div className="page">
      <Emptiness
        isPage
        title={t('notFound.title')}
        action={
          <Link className="button" to={pageAddress.overview(selection)}>
            {t('notFound.back')}
          </Link>
        }
      >
        {t('notFound.hint')}
      </Emptiness>
    </div>
  );
}
