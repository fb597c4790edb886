import { useLocation } from 'react-router';
import { useAccountsWords } from '../../i18n/accounts-words.js';
import { chooseLanguage } from '../../i18n/index.js';
import { useSession } from '../../session/session.js';
import { useWording } from '../../wording/wording.js';
import { ChoosePassword } from './ChoosePassword.js';
import { SampleRoles } from './SampleRoles.js';
import { SignInForm } from './SignInForm.js';
import './sign-in.css';

/** The one page for whoever is not inside yet: sign in, change an initial password, accept an invitation. */
export function SignInPage() {
  const { t, language } = useWording();
  const words = useAccountsWords();
  const { account, samples, openId, isPublic } = useSession();
  const { pathname, search } = useLocation();
  const invitation = /^\/invitation\/([\w-]+)$/.exec(pathname)?.[1];
  const mustChange = account?.mustChangePassword === true;
  const refused = new URLSearchParams(search).get('refused') as keyof typeof words.signIn.openIdRefused | null;
  return (
    <div className="entrance">
      <header className="entrance-head">
        <p className="entrance-brand">{t('brand.name')}</p>
        <p className="entrance-words">{words.signIn.words}</p>
        <button type="button" className="quiet-button" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={() => void chooseLanguage(language === 'zh' ? 'en' : 'zh')}>
          {t('context.otherLanguage')}
        </button>
      </header>
      <main className="entrance-main">
        {invitation !== undefined ? (
          <ChoosePassword way={{ kind: 'invitation', token: invitation }} />
        ) : mustChange ? (
          <ChoosePassword way={{ kind: 'initial' }} />
        ) : (
          <>
            {refused && words.signIn.openIdRefused[refused] && (
              <p className="entrance-refusal" role="alert">
                {words.signIn.openIdRefused[refused]}
              </p>
            )}
            {samples.length > 0 && <SampleRoles />}
            <SignInForm folded={samples.length > 0} />
            {openId !== null && (
              <a className="button entrance-wide" href="/api/session/openid">
                {words.signIn.withOpenId(openId)}
              </a>
            )}
            {isPublic && (
              <a className="quiet-button" href="/">
                {words.signIn.publicReading}
              </a>
            )}
          </>
        )}
      </main>
    </div>
  );
}
