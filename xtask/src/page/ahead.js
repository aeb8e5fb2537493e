// An address of a chart needs more than the start screen: everything is requested at once.
if (location.hash.startsWith("#/chart/")) {
  for (const href of charts) {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href });
    document.head.append(link);
  }
}
