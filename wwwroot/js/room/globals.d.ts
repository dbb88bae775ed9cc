// The one global: @microsoft/signalr is a classic script, because its module form cannot be served as it is.
declare const signalR: any;
