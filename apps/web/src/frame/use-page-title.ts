import { useEffect } from 'react';
import { useWording } from '../wording/wording.js';

/** Names the page in the browser's tab, history and bookmarks. */
export function usePageTitle(title: string | undefined): void {
  const { t } = useWording();
  useEffect(() => {
    document.title = title === undefined ? t('brand.title') : `${title} · ${t('brand.name')}`;
  }, [title, t]);
}
