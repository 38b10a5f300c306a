/** The page that explains how a device is told to trust this site's certificate. */
import { catalogue } from './catalogue.ts'

export const trust = catalogue({
  'trust.title': { zh: '让设备信任本站', en: 'Let a device trust this site' },
  'trust.what': {
    zh: '工作人员的手机和其他电脑上的屏幕各做一次，之后连接加密，也不再出现警告。居民看排队情况不需要这样做。',
    en: 'Once on each staff phone and each screen on another computer; then the connection is encrypted without a warning. Residents who follow their number need none of this.',
  },
  'trust.limits': {
    zh: '这张证书只能证明本站和内部网络里的地址，不能用来冒充任何别的网站。',
    en: 'This certificate can vouch for this site and addresses of private networks only, never for any other website.',
  },
  'trust.none': {
    zh: '本站没有用 --tls 启动，没有证书可以信任。',
    en: 'This site was started without --tls: there is no certificate to trust.',
  },
  'trust.check': { zh: '一、核对', en: '1. Compare' },
  'trust.compare': {
    zh: '请站长在服务器旁核对：下面的指纹必须和 npm start 显示的一样。不一样就不要安装。',
    en: 'Ask the site lead: this fingerprint must be the one that npm start printed. If it differs, do not install it.',
  },
  'trust.name': { zh: '名称', en: 'Name' },
  'trust.fingerprint': { zh: 'SHA-256 指纹', en: 'SHA-256 fingerprint' },
  'trust.install': { zh: '二、安装', en: '2. Install' },
  'trust.download': { zh: '下载证书', en: 'Download the certificate' },
  'trust.android': { zh: '安卓手机', en: 'Android' },
  'trust.android.1': {
    zh: '点“下载证书”，保存 greenlane-ca.crt。',
    en: 'Tap Download the certificate and keep greenlane-ca.crt.',
  },
  'trust.android.2': {
    zh: '打开 设置 › 安全和隐私 › 更多安全设置 › 加密与凭据 › 安装证书 › CA 证书，选“仍然安装”。',
    en: 'Open Settings › Security & privacy › More security settings › Encryption & credentials › Install a certificate › CA certificate, and choose Install anyway.',
  },
  'trust.android.3': {
    zh: '选下载的文件。手机会提示网络可能受到监控，这是安装任何证书后的通用提示。',
    en: 'Pick the file. The phone then says that the network may be monitored, as it does for any certificate that was added.',
  },
  'trust.ios': { zh: 'iPhone 和 iPad', en: 'iPhone and iPad' },
  'trust.ios.1': {
    zh: '用 Safari 打开本页，点“下载证书”，选“允许”。',
    en: 'Open this page in Safari, tap Download the certificate, then Allow.',
  },
  'trust.ios.2': {
    zh: '打开 设置 › 通用 › VPN 与设备管理，选名称相同的描述文件，点“安装”。',
    en: 'Open Settings › General › VPN & Device Management, choose the profile of that name, and tap Install.',
  },
  'trust.ios.3': {
    zh: '打开 设置 › 通用 › 关于本机 › 证书信任设置，打开它的开关。少了这一步，警告不会消失。',
    en: 'Open Settings › General › About › Certificate Trust Settings and switch it on. Without this step the warning stays.',
  },
  'trust.kiosk': { zh: '取号机、大屏和其他电脑', en: 'Kiosk, board and other computers' },
  'trust.kiosk.1': {
    zh: '和服务器在同一台电脑上的屏幕用 http://127.0.0.1，不需要证书。',
    en: 'A screen on the server itself uses http://127.0.0.1 and needs no certificate.',
  },
  'trust.kiosk.2': {
    zh: 'Debian 上的 Chromium：安装 libnss3-tools，然后以运行浏览器的用户执行：',
    en: 'Chromium on Debian: install libnss3-tools, then as the user who runs the browser:',
  },
  'trust.kiosk.3': {
    zh: 'Windows 和 macOS：双击文件，放进“受信任的根证书颁发机构”或钥匙串，并设为始终信任。',
    en: 'Windows and macOS: open the file, put it into Trusted Root Certification Authorities or the keychain, and always trust it.',
  },
  'trust.after': { zh: '三、试一下', en: '3. Try' },
  'trust.open': {
    zh: '打开本站的安全地址，应该没有警告：',
    en: 'Open the secure address of this site; there must be no warning:',
  },
})
