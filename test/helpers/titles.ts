/** Titles as shops write them, of many lengths: Chinese, English, both, with signs, brackets, units and long words. */
const WHOLE = [
  '青禾 无线光学鼠标 静音办公款 人体工学设计 2.4G 与蓝牙双模 可充电 续航 90 天',
  '【618大促】北岭真无线蓝牙耳机，主动降噪，IPX5防水，36小时续航（含充电仓）',
  '山野户外冲锋衣男女三合一可拆卸两件套防风防水秋冬季登山滑雪服外套',
  '小麦 USB-C 快充数据线 100W 1.5米 适用于笔记本/平板/手机｜编织尼龙',
  '云间 A4 打印纸 70g 500张/包×5包 整箱 2500张 办公用纸 双面打印不卡纸',
  '海盐味苏打饼干 休闲零食 400g*2盒：早餐、代餐、下午茶都合适！',
  '“晨光”系列·磨砂玻璃水杯（带盖、带吸管）500ml，耐高温，可进洗碗机',
  '儿童平衡车2-6岁无脚踏滑步车14寸减震款',
  'Noise-cancelling over-ear headphones with 40-hour battery, USB-C fast charging and foldable design',
  'Stainless steel water bottle, 750 ml, double-walled, keeps cold for 24 hours and hot for 12',
  'Mechanical keyboard (75 %) with hot-swappable switches, PBT keycaps & RGB backlight',
  "Women's lightweight waterproof hiking jacket, recycled polyester, sizes XS–XXL",
  'Ergonomic office chair with lumbar support, adjustable armrests, mesh back: black',
  'Crème de nuit régénérante à l’huile d’argan, 50 ml, peaux sèches et sensibles',
  'Fußmatte für außen und innen, rutschfest, waschbar, 60 × 90 cm, anthrazit',
  'SuperUltraHyperMegaPhotoPrinterCartridgeReplacementSetXL1234567890',
  '4K 显示器 27 英寸 IPS 144Hz HDR400 Type-C 90W 升降旋转支架 Gaming Monitor',
  'iWave Pro 2 智能手表 AMOLED 1.43″ GPS 心率血氧 Sports Edition 46mm',
  'ホットサンドメーカー 直火・IH対応 着脱式 フッ素加工 日本製',
  '무선 블루투스 이어폰 노이즈 캔슬링 36시간 재생 방수 스포츠용',
] as const;

/** Cut at many lengths, so that each comes near the end of some line. */
export const TITLES: readonly string[] = WHOLE.flatMap((title) => {
  const letters = [...title];
  const lengths = [8, 14, 17, 20, 24, 28, 31, 34, 36, 40, 46, 52, 58, 66, 78, 200].filter((length) => length < letters.length);
  return [...lengths, letters.length].map((length) => letters.slice(0, length).join('').trim());
});
