/** Half a day and a script away from where the site was first built. */
export const FAR_AWAY = {
  TZ: 'Pacific/Kiritimati',
  LANG: 'ar_EG.UTF-8',
  LC_ALL: 'ar_EG.UTF-8',
};
