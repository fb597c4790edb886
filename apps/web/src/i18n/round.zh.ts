/** Words of the January round and of the source document, in Chinese. */
export const roundZh = {
  sourceView: {
    ways: '原文的显示方式',
    asItLooks: '原样',
    asText: '文字',
    zoom: '缩放',
    zoomIs: '{{percent}}%',
    smaller: '缩小',
    larger: '放大',
    pageOf: '第 {{page}} 页，共 {{count}} 页',
    picture: '报告的扫描图片',
    framed: '原文版面：{{file}}',
    failed: '这份文件的版面显示不了，下面是读出的文字。需要核对版面时，请下载原文件打开。',
  },
};
